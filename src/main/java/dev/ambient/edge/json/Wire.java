package dev.ambient.edge.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.ambient.domain.Alert;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * JSON between functions and to subscribers. As a bean it customises the one {@link ObjectMapper} that is injected
 * everywhere. Times are ISO 8601, enums the words they print as. What may not be null is refused where it is missing.
 */
@Singleton
public class Wire implements ObjectMapperCustomizer {

    /** The same mapper where nothing is injected. */
    public static ObjectMapper mapper() {
        var mapper = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        new Wire().customize(mapper);
        return mapper;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        Records.map(mapper);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        mapper.enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING);
        mapper.enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING);
        mapper.addMixIn(Alert.Next.class, Do.class);
        mapper.setAnnotationIntrospector(AnnotationIntrospector.pair(
                mapper.getDeserializationConfig().getAnnotationIntrospector(), new Needed()));
        for (var container : List.of(List.class, Set.class, Map.class, SortedMap.class)) {
            var whole = JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL);
            mapper.configOverride(container).setSetterInfo(whole);
        }
    }

    /** In Java {@code do} is no name. */
    private interface Do {
        @JsonProperty("do")
        String act();
    }
}

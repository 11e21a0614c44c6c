package dev.ambient.edge.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Listening;
import dev.ambient.edge.bulk.Lanes;
import dev.ambient.edge.channels.Channel;
import dev.ambient.edge.words.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;

/** The topic that chat channels follow: what people are told at once, and round-ups. */
@ApplicationScoped
class ChatTopic implements Channel {
    private final Publisher publisher;
    private final Names names;
    private final ObjectMapper json;

    ChatTopic(
            SnsClient sns,
            ObjectMapper json,
            Listening listening,
            Lanes lanes,
            @ConfigProperty(name = "ambient.chat") String arn) {
        this.publisher = new Publisher(sns, arn, lanes);
        this.names = new Names(listening);
        this.json = json;
    }

    @Override
    public String name() {
        return "chatTopic";
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Set<Integer> tell(List<Alert> alerts) {
        var entries = new ArrayList<PublishBatchRequestEntry>();
        for (var place = 0; place < alerts.size(); place++)
            if (alerts.get(place).mode().isAloud()) entries.add(entry(place, alerts.get(place)));
        return publisher.publish(entries);
    }

    private PublishBatchRequestEntry entry(int place, Alert alert) {
        return PublishBatchRequestEntry.builder()
                .id(Integer.toString(place))
                .message(message(alert))
                .messageAttributes(Attributes.of(alert))
                .build();
    }

    private String message(Alert alert) {
        try {
            return json.writeValueAsString(Notification.of(alert, names.brand(alert), names.phrase(alert)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}

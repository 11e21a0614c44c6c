package dev.ambient.edge.sns;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Listening;
import dev.ambient.edge.bulk.Lanes;
import dev.ambient.edge.channels.Channel;
import dev.ambient.edge.words.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;

/** The topic of all alerts. */
@ApplicationScoped
class AlertTopic implements Channel {
    private final Publisher publisher;
    private final Names names;
    private final Announcement announcement;
    private final Calm calm;

    @Inject
    AlertTopic(
            SnsClient sns,
            ObjectMapper json,
            Listening listening,
            Lanes lanes,
            @ConfigProperty(name = "ambient.topic") String arn,
            @ConfigProperty(name = "ambient.apart") long apart) {
        this(sns, json, listening, lanes, arn, new Calm(apart));
    }

    AlertTopic(SnsClient sns, ObjectMapper json, Listening listening, Lanes lanes, String arn, Calm calm) {
        this.calm = calm;
        this.publisher = new Publisher(sns, arn, lanes);
        this.names = new Names(listening);
        this.announcement = new Announcement(json);
    }

    @Override
    public String name() {
        return "alertTopic";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Set<Integer> tell(List<Alert> alerts) {
        var aloud = new ArrayList<PublishBatchRequestEntry>();
        var data = new ArrayList<PublishBatchRequestEntry>();
        for (var place = 0; place < alerts.size(); place++) {
            var alert = alerts.get(place);
            (alert.mode().isAloud() ? aloud : data).add(entry(Integer.toString(place), alert));
        }
        var untold = new HashSet<>(publisher.publish(data));
        for (var one : aloud) {
            calm.breathe();
            untold.addAll(publisher.publish(List.of(one)));
        }
        return untold;
    }

    PublishBatchRequestEntry entry(String id, Alert alert) {
        var brand = names.brand(alert);
        var phrase = names.phrase(alert);
        return PublishBatchRequestEntry.builder()
                .id(id)
                .subject(Subject.of(alert, brand, phrase))
                .messageStructure("json")
                .message(announcement.message(alert, brand, phrase))
                .messageAttributes(Attributes.of(alert))
                .build();
    }
}

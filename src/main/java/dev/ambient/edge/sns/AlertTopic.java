package dev.ambient.edge.sns;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Team;
import dev.ambient.domain.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/** The topic of all alerts. */
@ApplicationScoped
class AlertTopic implements Topic {
    private final SnsClient sns;
    private final String arn;
    private final Listening listening;
    private final Announcement announcement;

    AlertTopic(
            SnsClient sns, ObjectMapper json, Listening listening, @ConfigProperty(name = "ambient.topic") String arn) {
        this.sns = sns;
        this.arn = arn;
        this.listening = listening;
        this.announcement = new Announcement(json);
    }

    @Override
    public void tell(Alert alert) {
        sns.publish(request(alert));
    }

    PublishRequest request(Alert alert) {
        var team = listening.teams().getOrDefault(alert.team(), Team.of(alert.team()));
        var brand = name(alert.brand());
        return PublishRequest.builder()
                .topicArn(arn)
                .subject(Subject.of(alert, brand))
                .messageStructure("json")
                .message(announcement.message(alert, brand, team.zone()))
                .messageAttributes(Attributes.of(alert))
                .build();
    }

    private String name(String key) {
        var brand = listening.brands().get(key);
        return brand == null || brand.names().isEmpty() ? key : brand.names().get(0);
    }
}

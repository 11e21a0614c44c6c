package dev.ambient.domain;

/**
 * What somebody did about an alert on a person, on its way to whoever told it.
 *
 * @param alert its id
 * @param dedupe its matter
 */
public record Feedback(String alert, String dedupe, Contact contact) {
    static Feedback of(Person person, Decision decision, Contact contact) {
        var whom = person.network() + ":" + person.id();
        var dedupe = Alert.dedupe(
                decision.kind(), decision.brand(), whom, decision.root().value());
        return new Feedback(decision.alert(), dedupe, contact);
    }

    /** The matter with this known: whoever says something of an alert has seen it. */
    public Matter on(Matter matter) {
        return matter.acknowledged(alert);
    }
}

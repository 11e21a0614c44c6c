package dev.ambient.domain;

import org.jspecify.annotations.Nullable;

/** A chat room that hears of what interrupts. */
public interface Room {
    /** Says it, within a few seconds; what fails is in the answer. */
    Reply say(Alert alert);

    /**
     * What became of it.
     *
     * @param refusal why it can never be said, null where it was or still may be
     */
    record Reply(boolean said, @Nullable Refusal refusal) {
        public static final Reply SAID = new Reply(true, null);
        /** Its message has to come again. */
        public static final Reply LATER = new Reply(false, null);

        public static Reply never(Refusal why) {
            return new Reply(false, why);
        }
    }
}

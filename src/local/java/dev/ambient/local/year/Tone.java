package dev.ambient.local.year;

import java.util.Locale;

/** What a post is meant to be by who wrote the year; the reading has to find it out. */
enum Tone {
    COMPLAINT(-1),
    QUESTION(0),
    PRAISE(1),
    THANKS(1),
    WISH(0),
    PURCHASE(1),
    CHURN(-1),
    RECOMMENDATION(1),
    SARCASM(-1),
    SAFETY(-1),
    CONTEST(1),
    COMPARISON(0),
    CHAT(0),
    NEWS(0),
    /** A peer who knows. */
    HELP(1),
    /** A peer who feels the same. */
    AGREEMENT(0),
    /** The brand itself. */
    ANSWER(0),
    /** The brand, unasked. */
    NOTICE(1),
    SPAM(0),
    /** Good news of one's own life. */
    MILESTONE(1);

    private final int mood;

    Tone(int mood) {
        this.mood = mood;
    }

    /** −1, 0 or 1. */
    int mood() {
        return mood;
    }

    /** Its name in the vocabularies. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Wants an answer where it speaks to the brand. */
    boolean asks() {
        return this == COMPLAINT || this == QUESTION;
    }
}

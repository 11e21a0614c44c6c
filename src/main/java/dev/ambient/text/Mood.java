package dev.ambient.text;

import java.util.List;

/**
 * What VADER found in a text.
 *
 * @param words the words, lower case
 * @param valences the valence of each after all rules
 * @param compound their sum with emphasis, normalised to −1..1
 * @param positive share 0..1 of the positive words, weighted
 * @param negative share 0..1 of the negative words, weighted
 */
record Mood(List<String> words, double[] valences, double compound, double positive, double negative) {
    static Mood of(List<String> words, double[] valences, double emphasis, double alpha) {
        double sum = 0;
        double up = 0;
        double down = 0;
        int neutral = 0;
        for (double valence : valences) {
            sum += valence;
            if (valence > 0) up += valence + 1;
            else if (valence < 0) down += 1 - valence;
            else neutral++;
        }
        if (sum > 0) sum += emphasis;
        else if (sum < 0) sum -= emphasis;
        if (up > down) up += emphasis;
        else if (up < down) down += emphasis;
        double total = up + down + neutral;
        double compound = sum / Math.sqrt(sum * sum + alpha);
        return new Mood(words, valences, compound, total == 0 ? 0 : up / total, total == 0 ? 0 : down / total);
    }
}

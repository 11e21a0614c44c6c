package dev.ambient.text;

import dev.ambient.text.Terms.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which part of a post speaks of which brand. The text is cut into clauses; a clause belongs to the brands it names, one that names none to
 * those of the clause before it (the first ones, to those that come next). Brands named side by side ("@a and @b") share. Where a clause
 * names several apart from each other, it is cut at the conjunction between them, else before a verb that looks forward ("love @a hate @b"),
 * else right before the next brand.
 */
final class Towards {
    private static final Set<String> TURNS = Set.of(
            "but",
            "while",
            "whereas",
            "though",
            "although",
            "yet",
            "however",
            "and",
            "than",
            "unlike",
            "not",
            "instead",
            "vs",
            "over",
            "or",
            "then",
            "so");
    private static final Set<String> AGAINST = Set.of("than", "unlike", "over", "instead");
    private static final Set<String> FORWARD = Set.of(
            "love",
            "loving",
            "hate",
            "hating",
            "like",
            "prefer",
            "thank",
            "thanks",
            "to",
            "from",
            "at",
            "with",
            "by",
            "miss",
            "recommend",
            "avoid",
            "fuck",
            "kudos",
            "congrats",
            "enjoy",
            "for",
            "of",
            "the",
            "my",
            "your",
            "on",
            "choose",
            "try",
            "dislike",
            "adore",
            "wish");
    private static final Set<String> SIDE = Set.of("and", "&", "or", ",", "n", "plus", "with", "vs");

    private Towards() {}

    /**
     * The pieces that speak of a brand.
     *
     * @param text what is said of it, empty if nothing is
     * @param against whether it only serves as the lesser in a comparison ("better than @b")
     */
    record Share(String text, boolean against) {}

    /** The share of each brand that the text names; empty if it does not name two apart from each other. */
    static Map<String, Share> of(Scan scan, List<Place> places) {
        List<List<Place>> groups = groups(scan.tokens(), places);
        if (groups.size() < 2) return Map.of();
        Map<String, StringBuilder> said = new HashMap<>();
        Map<String, Boolean> against = new HashMap<>();
        int from = 0;
        for (int g = 0; g < groups.size(); g++) {
            int to = g + 1 == groups.size()
                    ? scan.tokens().size()
                    : border(
                            scan.tokens(),
                            end(groups.get(g)),
                            groups.get(g + 1).get(0).from());
            String piece = piece(scan, from, to);
            boolean lesser = from < scan.tokens().size()
                    && AGAINST.contains(scan.tokens().get(from).word());
            for (Place place : groups.get(g)) {
                said.computeIfAbsent(place.brand(), none -> new StringBuilder())
                        .append(piece)
                        .append(". ");
                against.merge(place.brand(), lesser, Boolean::logicalAnd);
            }
            from = to;
        }
        Map<String, Share> shares = new HashMap<>();
        said.forEach(
                (brand, text) -> shares.put(brand, new Share(text.toString(), against.getOrDefault(brand, false))));
        return shares;
    }

    private static List<List<Place>> groups(List<Token> tokens, List<Place> places) {
        List<List<Place>> groups = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            List<Place> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            boolean same = !last.isEmpty()
                    && (last.stream().allMatch(one -> one.brand().equals(place.brand())) || beside(tokens, places, i));
            if (!same) groups.add(new ArrayList<>());
            groups.get(groups.size() - 1).add(place);
        }
        return groups;
    }

    private static int end(List<Place> group) {
        return group.get(group.size() - 1).to();
    }

    /**
     * Whether a place stands side by side with the one before it. A comma alone joins only those addressed at the start of a text and those
     * of a longer list ("@a, @b and @c").
     */
    private static boolean beside(List<Token> tokens, List<Place> places, int i) {
        Place last = places.get(i - 1);
        if (last.from() > 0 && AGAINST.contains(tokens.get(last.from() - 1).word())) return false;
        boolean comma = false;
        for (int t = last.to(); t < places.get(i).from(); t++) {
            if (!SIDE.contains(tokens.get(t).word())) return false;
            comma |= tokens.get(t).is(Token.Kind.MARK);
        }
        boolean listed = i + 1 < places.size()
                && places.get(i + 1).from() - places.get(i).to() == 1;
        return !comma || last.from() == 0 || listed;
    }

    /** Where what is said of one brand ends and what is said of the next begins, between two tokens. */
    private static int border(List<Token> tokens, int from, int to) {
        for (int i = to - 1; i >= from; i--) if (tokens.get(i).ends()) return i + 1;
        for (int i = to - 1; i >= from; i--) if (tokens.get(i).is(Token.Kind.MARK)) return i + 1;
        for (int i = to - 1; i >= from; i--) if (TURNS.contains(tokens.get(i).word())) return i;
        int i = to;
        while (i > from && FORWARD.contains(tokens.get(i - 1).word())) i--;
        return i > from || to - from < 2 ? i : to;
    }

    private static String piece(Scan scan, int from, int to) {
        if (from >= to) return "";
        return scan.text()
                .substring(
                        scan.tokens().get(from).start(),
                        scan.tokens().get(to - 1).end())
                .strip();
    }
}

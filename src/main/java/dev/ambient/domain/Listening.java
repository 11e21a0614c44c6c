package dev.ambient.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What to listen for and whom to tell: the one configuration of Ambient.
 *
 * @param brands by key
 * @param sources what to collect
 * @param follow people who are listened to whatever they post
 * @param teams by key
 * @param spike the volume rule's settings
 * @param need P(need) 0..1 from which a post opens a SERVICE_NEED
 * @param moment least score 0..100 of a CREATING_MOMENT
 * @param signs the rules on sums, besides the volume rule
 */
public record Listening(
        Map<String, Brand> brands,
        List<Source> sources,
        Set<Person> follow,
        Map<String, Team> teams,
        Spike spike,
        double need,
        double moment,
        List<Sign> signs) {

    /** Default P(need). */
    public static final double NEED = 0.6;
    /** Default score of a CREATING_MOMENT. */
    public static final double MOMENT = 70;

    /** With the default score of a CREATING_MOMENT. */
    public Listening(
            Map<String, Brand> brands,
            List<Source> sources,
            Set<Person> follow,
            Map<String, Team> teams,
            Spike spike,
            double need,
            List<Sign> signs) {
        this(brands, sources, follow, teams, spike, need, MOMENT, signs);
    }

    public Listening {
        signs = List.copyOf(signs);
        brands = Map.copyOf(brands);
        sources = List.copyOf(sources);
        follow = Set.copyOf(follow);
        teams = Map.copyOf(teams);
    }

    /** The same with other settings of the volume rule, for whole brands and for topics. */
    public Listening with(Spike other) {
        var all = signs.stream()
                .map(sign -> sign instanceof Surge ? new Surge(other) : sign)
                .toList();
        return new Listening(brands, sources, follow, teams, other, need, moment, all);
    }

    /** The same with another P(need). */
    public Listening with(double chance) {
        return new Listening(brands, sources, follow, teams, spike, chance, moment, signs);
    }

    /** The same with another least score of a CREATING_MOMENT. */
    public Listening scoring(double least) {
        return new Listening(brands, sources, follow, teams, spike, need, least, signs);
    }

    /** Whether teams are told of a brand: a competitor is listened to and counted, not served. */
    public boolean serves(String brand) {
        var known = brands.get(brand);
        return known != null && known.served();
    }

    /** What people call a brand. */
    public String name(String brand) {
        var known = brands.get(brand);
        return known == null || known.names().isEmpty() ? brand : known.names().get(0);
    }

    /** The brand an author speaks for. */
    public Optional<Brand> voice(String network, Author author) {
        return sorted().filter(brand -> brand.speaks(network, author)).findFirst();
    }

    /** The brand that owns an account. */
    public Optional<Brand> owner(Person person) {
        return sorted().filter(brand -> brand.owns(person)).findFirst();
    }

    /** Who is told of a kind: the first team that asks for it, else its default team. */
    public Team team(AlertKind kind) {
        return teams.values().stream()
                .filter(team -> team.kinds().contains(kind))
                .min(Comparator.comparing(Team::key))
                .orElseGet(() -> team(kind.team()));
    }

    /** A team by its key, as it is told without being configured where it is not. */
    public Team team(String key) {
        return teams.getOrDefault(key, Team.of(key));
    }

    private Stream<Brand> sorted() {
        return brands.values().stream().sorted(Comparator.comparing(Brand::key));
    }

    /**
     * A source to collect.
     *
     * @param every how often, e.g. {@code 5m}
     */
    public record Source(String name, String kind, String query, String every) {}

    /**
     * The volume rule's settings.
     *
     * @param z how unusual, in standard deviations: the signed root of the likelihood ratio of tripled talk, z²/2 nats
     * @param floor mentions per hour that are taken for usual where the mean is lower; a topic below it has no waves of its own
     * @param least1h fewest mentions in an hour
     * @param least3h fewest mentions in two or three hours
     * @param ratio fewest times the expected count
     */
    public record Spike(double z, double floor, int least1h, int least3h, double ratio) {
        public static final Spike BALANCED = new Spike(3.5, 2, 5, 6, 2);
    }
}

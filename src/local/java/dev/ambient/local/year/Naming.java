package dev.ambient.local.year;

/** How a post names the brand. */
enum Naming {
    ADDRESSED,
    NAMED,
    /** Not at all: it stands in a conversation about it. */
    BARE
}

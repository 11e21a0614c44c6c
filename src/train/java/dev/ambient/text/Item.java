package dev.ambient.text;

/** A labelled post. */
record Item(Example example, int label, String group, String text, double[] features) {
    Item stressed() {
        return new Item(example.stressing(Train.STRESS), label, group, text, features);
    }

    Item as(int other) {
        return new Item(example, other, "", "", features);
    }
}

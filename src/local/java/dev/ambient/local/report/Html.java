package dev.ambient.local.report;

import java.util.Locale;

/** Text and numbers as HTML shows them; everything from outside goes through {@link #text}. */
final class Html {
    private Html() {}

    static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A link where the address is one of the web, otherwise only its words. */
    static String link(String address, String words) {
        var lower = address.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("https://") && !lower.startsWith("http://")) return text(words);
        return "<a rel=\"noreferrer\" href=\"" + text(address) + "\">" + text(words) + "</a>";
    }

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** With as many decimals as tell something. */
    static String number(double value) {
        if (value == 0) return "0";
        var size = Math.abs(value);
        var form = size >= 100 ? "%,.0f" : size >= 10 ? "%,.1f" : size >= 0.1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, form, value);
    }

    /** {@code SERVICE_NEED} as people write it. */
    static String words(String name) {
        var lower = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        return lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}

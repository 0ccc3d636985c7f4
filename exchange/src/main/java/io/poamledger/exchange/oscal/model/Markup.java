package io.poamledger.exchange.oscal.model;

import java.util.List;
import java.util.regex.Pattern;

/** OSCAL's markup as plain text: what it only decorates stays, an escaped character is itself, a link is its text and address. */
public final class Markup {

    private static final String ESCAPABLE = "\\`*_{}[]()#+-.!&<>~^\"'|";
    /** Where escaped characters wait until the others have had their meaning: Unicode assigns nothing there, and never will. */
    private static final char WAITING = '\uFDD0';

    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+\\-.!&<>~^\"'|])");
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\[\\]]{0,1000})]\\(([^()\\s]{1,2000})(?:\\s\"[^\"]{0,500}\")?\\)");
    private static final List<Pattern> DECORATIONS = List.of(
            Pattern.compile("\\*\\*(?=\\S)([^*]{1,2000}+)(?<=\\S)\\*\\*"),
            Pattern.compile("(?<!\\*)\\*(?=[^\\s*])([^*\\n]{1,2000}+)(?<=\\S)\\*(?!\\*)"),
            Pattern.compile("`([^`\\n]{1,2000}+)`"));
    /** What is markup wherever it stands, and what begins a list at the beginning of a line. */
    private static final Pattern ANYWHERE = Pattern.compile("[\\\\`*_\\[\\]<>&~^{}#|]");

    private static final Pattern AT_THE_BEGINNING = Pattern.compile("(?m)^([ \\t]*(?:\\d{1,9}(?=[.)]))?)([-+.)])");

    private Markup() {}

    /** A text as markup that means it and nothing else. */
    public static String of(String text) {
        var escaped = ANYWHERE.matcher(text).replaceAll("\\\\$0");
        return AT_THE_BEGINNING.matcher(escaped).replaceAll("$1\\\\$2");
    }

    public static String plain(String markup) {
        if (markup.chars().noneMatch(c -> "\\*`[&".indexOf(c) >= 0)) {
            return markup;
        }
        var text = ESCAPE.matcher(markup)
                .replaceAll(found -> String.valueOf(
                        (char) (WAITING + ESCAPABLE.indexOf(found.group(1).charAt(0)))));
        text = LINK.matcher(text).replaceAll("$1 ($2)");
        for (var decoration : DECORATIONS) {
            text = decoration.matcher(text).replaceAll("$1");
        }
        text = text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        for (var n = 0; n < ESCAPABLE.length(); n++) {
            text = text.replace((char) (WAITING + n), ESCAPABLE.charAt(n));
        }
        return text;
    }
}

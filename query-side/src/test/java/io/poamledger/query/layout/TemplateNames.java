package io.poamledger.query.layout;

import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.springframework.core.io.ClassPathResource;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** Follows the names in a template to the types that they are of, from those of the model on. */
final class TemplateNames {

    private static final Pattern EXPRESSION = Pattern.compile("[$*]\\{+((?:[^{}]|\\{[^{}]*})*)}+");
    private static final Pattern NAMED =
            Pattern.compile("\\s*(\\w+)(?:\\s*,\\s*\\w+)?\\s*[:=]\\s*(.*)", Pattern.DOTALL);
    private static final SpelExpressionParser SPEL = new SpelExpressionParser();

    private final String template;
    private final List<String> wrong = new ArrayList<>();
    private int followed;

    private TemplateNames(String template) {
        this.template = template;
    }

    /**
     * What a template looked for in vain.
     *
     * @param followed how many names were followed to a type
     */
    record Result(List<String> wrong, int followed) {}

    static Result of(String template, Map<String, Type> model) throws IOException {
        var names = new TemplateNames(template);
        var text = new ClassPathResource("templates/" + template + ".html").getContentAsString(StandardCharsets.UTF_8);
        Jsoup.parse(text, "", Parser.xmlParser()).children().forEach(element -> names.walk(element, model));
        return new Result(List.copyOf(names.wrong), names.followed);
    }

    private void walk(Element element, Map<String, Type> known) {
        var scope = new HashMap<>(known);
        for (var name : List.of("th:each", "th:with")) {
            if (element.hasAttr(name)) {
                introduce(element.attr(name), name.equals("th:each"), scope);
            }
        }
        if (element.hasAttr("th:fragment")) {
            // What a fragment is given is known where it is used.
            for (var parameter :
                    element.attr("th:fragment").replaceFirst("[^(]*\\(?", "").split("[,) ]+", -1)) {
                scope.remove(parameter);
            }
        }
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().startsWith("th:")) {
                EXPRESSION
                        .matcher(attribute.getValue())
                        .results()
                        .forEach(found -> parsed(found.group(1)).ifPresent(node -> look(node, scope)));
            }
        }
        element.children().forEach(child -> walk(child, scope));
    }

    private void introduce(String text, boolean each, Map<String, Type> scope) {
        var named = NAMED.matcher(text);
        if (!named.matches()) {
            return;
        }
        var expression = EXPRESSION.matcher(named.group(2));
        var type = expression.matches()
                ? parsed(expression.group(1)).flatMap(node -> type(node, scope, false))
                : Optional.<Type>empty();
        if (each) {
            type = type.flatMap(PropertyTypes::elements);
        }
        scope.remove(named.group(1));
        type.ifPresent(of -> scope.put(named.group(1), of));
    }

    private static Optional<SpelNode> parsed(String expression) {
        return Optional.of(((SpelExpression) SPEL.parseExpression(expression)).getAST());
    }

    private void look(SpelNode node, Map<String, Type> scope) {
        var _ = type(node, scope, true);
        for (var child = 0; child < node.getChildCount(); child++) {
            if (!(node instanceof CompoundExpression) || node.getChild(child).getChildCount() > 0) {
                look(node.getChild(child), scope);
            }
        }
    }

    /** Of a name or a chain of them; empty for anything else, and where a name is of no known type. */
    private Optional<Type> type(SpelNode node, Map<String, Type> scope, boolean tell) {
        if (node instanceof PropertyOrFieldReference name) {
            return Optional.ofNullable(scope.get(name.getName()));
        }
        if (!(node instanceof CompoundExpression)) {
            return Optional.empty();
        }
        var type = type(node.getChild(0), scope, tell);
        for (var next = 1; next < node.getChildCount() && type.isPresent(); next++) {
            var name = nameOf(node.getChild(next));
            if (name.isEmpty()) {
                return Optional.empty();
            }
            try {
                type = PropertyTypes.of(type.get(), name.get());
                followed += tell ? 1 : 0;
            } catch (PropertyTypes.NamesNothing e) {
                if (tell) {
                    wrong.add("%s.html names ${%s}: %s".formatted(template, node.toStringAST(), e.getMessage()));
                }
                return Optional.empty();
            }
        }
        return type;
    }

    private static Optional<String> nameOf(SpelNode node) {
        return switch (node) {
            case PropertyOrFieldReference property -> Optional.of(property.getName());
            case MethodReference method -> Optional.of(method.getName());
            default -> Optional.empty();
        };
    }
}

package io.poamledger.command.api;

import io.poamledger.command.Rehearsal;
import io.poamledger.command.Rule;
import io.poamledger.command.description.CommandType;
import io.poamledger.command.description.CommandTypes;
import io.poamledger.command.dispatch.Receipt;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Lists every command in the OpenAPI document as a path of its own, with its fields and its refusals. */
@Component
final class CommandDocumentation implements GlobalOpenApiCustomizer {

    private static final String TAG = "commands";
    private static final String REFERENCE = "#/components/schemas/";

    private final CommandTypes types;
    private final List<Rehearsal> rehearsals;

    CommandDocumentation(CommandTypes types, List<Rehearsal> rehearsals) {
        this.types = types;
        this.rehearsals = rehearsals;
    }

    @Override
    public void customise(OpenAPI document) {
        document.schema("Receipt", receipt());
        document.schema("Problem", Problem.schema());
        types.all().stream().filter(CommandType::sentByHand).forEach(type -> {
            document.schema(type.name(), Schemas.of(type));
            document.path("/api/commands/" + type.name(), new PathItem().post(operation(type)));
        });
        rehearsals.stream()
                .map(rehearsal -> CommandType.of(rehearsal.of()))
                .forEach(type -> document.path(
                        "/api/commands/" + type.name() + "/rehearsal", new PathItem().post(rehearsal(type))));
    }

    private static Operation rehearsal(CommandType type) {
        return new Operation()
                .operationId("rehearse" + type.name())
                .addTagsItem(TAG)
                .summary(type.form().orElseThrow().title() + ": a rehearsal")
                .description("What it would come to if it were given now; nothing is stored. For "
                        + type.allowed().stream().map(Enum::name).collect(Collectors.joining(", ")) + ".")
                .requestBody(new RequestBody().required(true).content(json("application/json", type.name())))
                .responses(new ApiResponses()
                        .addApiResponse("200", new ApiResponse().description("The verdict, with every reason."))
                        .addApiResponse("400", refusal("Malformed: the field and its value."))
                        .addApiResponse("403", refusal("None of the caller's roles allows it."))
                        .addApiResponse("422", refusal("There is nothing that it could be judged by.")));
    }

    private static Schema<?> receipt() {
        var schema = Schemas.of(Receipt.class);
        schema.getProperties().remove("created");
        schema.getRequired().remove("created");
        schema.addProperty(
                "label",
                new StringSchema()
                        .description("The number that people see, of the item it is about, such as ACME-0007."));
        schema.addProperty("ids", new MapSchema().additionalProperties(new StringSchema()));
        return schema;
    }

    private static Operation operation(CommandType type) {
        return new Operation()
                .operationId(type.name())
                .addTagsItem(TAG)
                .summary(type.form().orElseThrow().title())
                .description("For " + type.allowed().stream().map(Enum::name).collect(Collectors.joining(", ")) + ".")
                .addParametersItem(header(
                                RequestHeaders.IDEMPOTENCY_KEY,
                                "New and random for every new request; the same when it is repeated. 1 to 200 printable"
                                        + " ASCII characters.")
                        .required(true))
                .addParametersItem(header(RequestHeaders.IF_MATCH, "The version that was seen, such as \"7\"."))
                .addParametersItem(header(RequestHeaders.CORRELATION, "Ties together what belongs together."))
                .requestBody(new RequestBody().required(true).content(json("application/json", type.name())))
                .responses(responses(type));
    }

    private static Parameter header(String name, String description) {
        return new HeaderParameter().name(name).description(description).schema(new StringSchema());
    }

    private static ApiResponses responses(CommandType type) {
        return new ApiResponses()
                .addApiResponse("200", done("Done, or it was so already (changed: false)."))
                .addApiResponse("201", done("Done, and something new was begun."))
                .addApiResponse("400", refusal("Malformed: the field and its value."))
                .addApiResponse("401", refusal("Not signed in."))
                .addApiResponse("403", refusal("None of the caller's roles allows it."))
                .addApiResponse("404", refusal("There is no such thing."))
                .addApiResponse("409", refusal("Changed meanwhile: the current version."))
                .addApiResponse("413", refusal("The body is too large."))
                .addApiResponse("422", refusal("Refused by a rule: the rule, and where it comes from. " + rules(type)))
                .addApiResponse("429", refusal("Too many attempts; see Retry-After."))
                .addApiResponse(
                        "503",
                        refusal("The ledger is away or the outcome unknown: repeat with the same Idempotency-Key after"
                                + " Retry-After seconds."));
    }

    /** Those of the command and of its fields; others that any command may meet are not repeated. */
    private static String rules(CommandType type) {
        return Stream.concat(
                        Stream.of(type.form().orElseThrow().refusedBy()),
                        type.asked().stream().flatMap(field -> field.refusedBy().stream()))
                .distinct()
                .map(Rule::name)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), names -> names.isEmpty() ? "" : "One of " + names + "."));
    }

    private static ApiResponse done(String description) {
        return new ApiResponse().description(description).content(json("application/json", "Receipt"));
    }

    private static ApiResponse refusal(String description) {
        return new ApiResponse().description(description).content(json("application/problem+json", "Problem"));
    }

    private static Content json(String mediaType, String schema) {
        return new Content().addMediaType(mediaType, new MediaType().schema(new Schema<>().$ref(REFERENCE + schema)));
    }
}

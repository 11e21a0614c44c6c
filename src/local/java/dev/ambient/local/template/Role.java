package dev.ambient.local.template;

import java.util.List;

/** What whoever takes a role may do: every statement of its policies. */
public record Role(String id, List<Statement> statements) {
    public Role {
        statements = List.copyOf(statements);
    }

    /**
     * One statement.
     *
     * @param resources ARNs
     */
    public record Statement(String effect, List<String> actions, List<String> resources) {
        static Statement of(Resource statement) {
            return new Statement(statement.needed("Effect"), statement.texts("Action"), statement.texts("Resource"));
        }
    }

    static Role of(Resource role) {
        if (!role.texts("ManagedPolicyArns").isEmpty())
            throw role.unknown("ManagedPolicyArns", role.texts("ManagedPolicyArns"));
        return new Role(
                role.id(),
                role.parts("Policies").stream()
                        .map(policy -> policy.part("PolicyDocument").orElseThrow(() -> policy.lacks("PolicyDocument")))
                        .flatMap(document -> document.parts("Statement").stream())
                        .map(Statement::of)
                        .toList());
    }
}

#!/usr/bin/env python3
"""Whether what changes a function publishes it, seen on the template as AWS transforms it.

A function runs as its published version. CloudFormation publishes one where the version's logical id or its description is
new. So for the code, the listening layer and every parameter: change it, transform, and hold both sides together.
"""
import copy
import json
import os
import logging
import sys
from pathlib import Path

from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")  # SAM asks for one
TEMPLATE = Path(__file__).parents[2] / "template.yaml"


class NoPolicies:
    """Policies are written out in the template: no names to look up."""

    def load(self):
        return {}


def packaged(code="1", listening="1"):
    """The template as `sam deploy` hands it over: local paths are uploads by then, named by their content."""
    template = yaml_parse(TEMPLATE.read_text())
    template["Globals"]["Function"]["CodeUri"] = f"s3://bucket/code-{code}"
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::LayerVersion":
            resource["Properties"]["ContentUri"] = f"s3://bucket/listening-{listening}"
        if resource["Type"] == "AWS::Serverless::Application":
            resource["Properties"]["Location"] = "https://bucket.s3.amazonaws.com/tickets"
    return template


def resources(parameters=None, **changed):
    template = packaged(**changed)
    values = {name: str(one["Default"]) for name, one in template["Parameters"].items()} | (parameters or {})
    made = transform(copy.deepcopy(template), dict(values), NoPolicies())
    return resolved(made["Resources"], values, made.get("Conditions", {}))


def resolved(node, values, conditions):
    """With parameters in their places; references to resources stay."""
    if isinstance(node, list):
        return [resolved(one, values, conditions) for one in node]
    if not isinstance(node, dict):
        return node
    if len(node) == 1:
        (name, given), = node.items()
        if name == "Ref" and given in values:
            return values[given]
        if name == "Fn::Sub" and isinstance(given, str):
            for parameter, value in values.items():
                given = given.replace("${" + parameter + "}", value)
            return {name: given}
        if name == "Fn::If":
            return resolved(given[1] if holds(conditions[given[0]], values) else given[2], values, conditions)
    return {key: resolved(value, values, conditions) for key, value in node.items()}


def holds(condition, values):
    (name, given), = condition.items()
    if name == "Fn::Not":
        return not holds(given[0], values)
    left, right = resolved(given, values, {})
    return left == right


def functions(made):
    """Of each function what it is made of, and what its version is known by."""
    of = {}
    for id, resource in made.items():
        if resource["Type"] == "AWS::Lambda::Version":
            function = resource["Properties"]["FunctionName"]["Ref"]
            properties = dict(made[function]["Properties"])
            properties.pop("ReservedConcurrentExecutions", None)  # of the function, whatever the version
            properties["Layers"] = [made[layer["Ref"]]["Properties"] for layer in properties["Layers"]]
            of[function] = (json.dumps(properties, sort_keys=True), id, json.dumps(resource["Properties"]["Description"]))
    return of


def other(parameter):
    """Another value that the parameter may have."""
    default = parameter["Default"]
    if "AllowedValues" in parameter:
        return str(next(value for value in parameter["AllowedValues"] if str(value) != str(default)))
    if parameter["Type"] == "Number":
        return str(default + 1 if default + 1 <= parameter.get("MaxValue", default + 1) else default - 1)
    return {"AlertEmail": "a@b.example", "OpsEmail": "a@b.example", "Bluesky": "off"}.get(parameter["name"], "other")


def main():
    logging.disable(logging.WARNING)
    bad = []
    before = functions(resources())
    parameters = {name: one | {"name": name} for name, one in packaged()["Parameters"].items()}
    changes = {"code": {"code": "2"}, "listening": {"listening": "2"}}
    changes |= {name: {"parameters": {name: other(one)}} for name, one in parameters.items()}
    for what, change in changes.items():
        after = functions(resources(**change))
        made = [name for name in before if after[name][0] != before[name][0]]
        published = [name for name in before if after[name][1:] != before[name][1:]]
        # Release is there to publish by hand; what is published without need costs a snapshot and no more.
        missed = [name for name in made if name not in published]
        bad += [f"{what} changes {name}, and no version of it is published" for name in missed]
        if what in ("code", "listening") and len(published) < len(before):
            bad.append(f"{what} publishes {len(published)} of {len(before)} functions")
        how = {"a new id" if after[name][1] != before[name][1] else "a new description" for name in published}
        print(f"{what:20} changes {len(made)}, publishes {len(published)} {' and '.join(sorted(how))}".rstrip())
    bad += gradual()
    for line in bad:
        print(f"versions: {line}", file=sys.stderr)
    sys.exit(1 if bad else 0)


def gradual():
    """Whether traffic is shifted as the parameters say, and back by an alarm."""
    bad = []
    for enabled, kind in (("false", "AllAtOnce"), ("true", "Linear10PercentEvery1Minute")):
        made = resources({"GradualDeployment": enabled, "DeploymentType": kind})
        aliases = {id: one for id, one in made.items() if one["Type"] == "AWS::Lambda::Alias"}
        for id, alias in aliases.items():
            policy = alias.get("UpdatePolicy", {}).get("CodeDeployLambdaAliasUpdate")
            if bool(policy) != (enabled == "true"):
                bad.append(f"{id}: GradualDeployment is {enabled}, the update policy {policy}")
        groups = [one["Properties"] for one in made.values() if one["Type"] == "AWS::CodeDeploy::DeploymentGroup"]
        if len(groups) != (len(aliases) if enabled == "true" else 0):
            bad.append(f"GradualDeployment {enabled} makes {len(groups)} deployment groups of {len(aliases)} functions")
        for group in groups:
            if kind not in json.dumps(group["DeploymentConfigName"]):
                bad.append(f"{group['DeploymentConfigName']} is not {kind}")
            if not group.get("AlarmConfiguration", {}).get("Alarms") or "DEPLOYMENT_STOP_ON_ALARM" not in json.dumps(group):
                bad.append("a deployment group without an alarm to stop it")
        print(f"GradualDeployment {enabled:5}: {len(aliases)} aliases, {len(groups)} deployment groups with alarms")
    return bad


if __name__ == "__main__":
    main()

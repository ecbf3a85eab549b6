// TypeScript declarations of the valibot schemas of a module. A package whose types named valibot would need it installed; these
// stand for themselves, and carry the descriptions of the schemas as comments.
import { getDescription, getMetadata } from "valibot";

/**
 * @param {Record<string, any>} module exports of a module of schemas: `usageSchema` gives the type `Usage`
 * @param {"input" | "output"} [side] which side of a schema: what may be given, or what comes back
 * @returns {string} the text of a declaration file
 */
export function schemaTypes(module, side = "output") {
  const names = new Map(
    Object.entries(module).flatMap(([name, value]) =>
      name.endsWith("Schema") ? [[value, name[0].toUpperCase() + name.slice(1, -"Schema".length)]] : [],
    ),
  );
  return [...names]
    .map(([schema, name]) => {
      const body = typeOf(schema, "", { names, side }, true);
      const declaration = isObject(schema) ? `interface ${name} ${body}` : `type ${name} = ${body};`;
      return `${comment(schema, "")}export ${declaration}\n`;
    })
    .join("");
}

const partsOf = (schema) => (schema.pipe ?? [schema]).filter(({ kind }) => kind === "schema");

/** What a schema looks like on one side of its pipe. */
const shapeOf = (schema, side) => (side === "input" ? partsOf(schema)[0] : partsOf(schema).at(-1)) ?? schema;

const isObject = (schema) => shapeOf(schema, "output").type === "object";

function comment(schema, indent) {
  const text = getDescription(schema);
  return text === undefined ? "" : `${indent}/** ${text} */\n`;
}

function typeOf(schema, indent, context, isDeclared = false) {
  const name = context.names.get(schema);
  if (name !== undefined && !isDeclared) return name;
  // A function has no shape; its metadata says its type in words.
  const { type: inWords } = getMetadata(schema);
  if (inWords !== undefined) return inWords;
  const shape = shapeOf(schema, context.side);
  if (shape !== schema) return typeOf(shape, indent, context, isDeclared);
  const inner = (each) => typeOf(each, indent, context);
  switch (schema.type) {
    case "object": {
      const fields = Object.entries(schema.entries).map(([key, value]) =>
        fieldOf(key, value, indent, context),
      );
      return `{\n${fields.join("")}${indent}}`;
    }
    case "array":
      // Nothing writes into a list that was given.
      return `${context.side === "input" ? "readonly " : ""}${group(inner(schema.item))}[]`;
    case "record":
      return `Record<${inner(schema.key)}, ${inner(schema.value)}>`;
    case "nullable":
      return `${inner(schema.wrapped)} | null`;
    case "optional":
    case "exact_optional":
      return inner(schema.wrapped);
    case "union":
      return schema.options.map(inner).join(" | ");
    case "picklist":
      return schema.options.map((each) => JSON.stringify(each)).join(" | ");
    case "literal":
      return JSON.stringify(schema.literal);
    case "string":
    case "number":
    case "boolean":
    case "null":
      return schema.type;
    default:
      throw new Error(
        `no declaration for the schema type ${schema.type}; add it to scripts/build/schema-types.mjs`,
      );
  }
}

const group = (type) => (type.includes(" | ") && !type.startsWith("{") ? `(${type})` : type);

function fieldOf(key, value, indent, context) {
  const deeper = `${indent}    `;
  const isOptional = value.type === "optional" || value.type === "exact_optional";
  const described = isOptional && getDescription(value) === undefined ? value.wrapped : value;
  // A named type says it of itself.
  const said = context.names.has(described) ? "" : comment(described, deeper);
  return `${said}${deeper}${key}${isOptional ? "?" : ""}: ${typeOf(value, deeper, context)};\n`;
}

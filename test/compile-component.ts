import { compileScript, compileTemplate, parse } from "@vue/compiler-sfc";
import { compile } from "svelte/compiler";

function compileVue(path: string, source: string): string[] {
  const { descriptor, errors } = parse(source, { filename: path });
  if (errors.length > 0) return errors.map(String);
  try {
    const script =
      descriptor.script || descriptor.scriptSetup ? compileScript(descriptor, { id: "x" }) : undefined;
    const bindings = script?.bindings;
    const template = compileTemplate({
      id: "x",
      filename: path,
      source: descriptor.template?.content ?? "",
      ...(bindings && { compilerOptions: { bindingMetadata: bindings } }),
    });
    return template.errors.map(String);
  } catch (error) {
    return [String(error)];
  }
}

/** Errors of the framework's own compiler; none for a file that is not a component. */
export function compileComponent(path: string, source: string): string[] {
  if (path.endsWith(".vue")) return compileVue(path, source);
  if (!path.endsWith(".svelte")) return [];
  try {
    compile(source, { filename: path, generate: "client" });
    return [];
  } catch (error) {
    return [String(error)];
  }
}

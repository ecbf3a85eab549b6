export const load = (name) => (0, eval)("import('" + name + "')");

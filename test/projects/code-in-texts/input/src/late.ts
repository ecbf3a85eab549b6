export const late = () => new Function("return import('rupt')")();

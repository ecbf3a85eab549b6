export const lazy = (name) => import(name);

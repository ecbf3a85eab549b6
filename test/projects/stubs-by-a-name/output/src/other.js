import menu from "./menu.js";
export const start = () => menu;

export const widgets = import.meta.glob("./widgets/*.js");

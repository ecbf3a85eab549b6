const classes = new Map();

export const provide = (name, Class) => classes.set(name, Class);
export const make = (name, options) => new (classes.get(name))(options);

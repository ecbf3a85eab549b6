const names = [];

export const register = (name) => names.push(name);
export const registered = () => names;
export const log = (word) => console.log(word);

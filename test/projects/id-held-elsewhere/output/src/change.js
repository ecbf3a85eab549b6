export const setIn = ({ target }) => {
  target.id += "-2";
};

export function setAll(...targets) {
  for (const target of targets) target.id += "-2";
}

import { byKey } from "./config";

export const setKey = (values) => {
  for (const name of Object.keys(values)) byKey[name] = values[name];
};

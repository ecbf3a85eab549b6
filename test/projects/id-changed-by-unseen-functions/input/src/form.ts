import { held } from "./configs";

class Form {
  part = held.web;
}

export const form = new Form();

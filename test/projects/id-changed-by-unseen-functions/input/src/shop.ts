import { owned } from "./configs";

export class Shop {
  config = owned;
  static open() {
    return new this();
  }
}

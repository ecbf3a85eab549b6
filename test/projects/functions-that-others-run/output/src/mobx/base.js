import { autorun } from "mobx";

export class BaseStore {
  constructor(root) {
    this.root = root;
    autorun(() => this.sync());
  }
}

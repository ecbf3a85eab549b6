export class Store {
  constructor(values) {
    this.values = values;
  }
  patch(values) {
    Object.assign(this.values, values);
  }
}

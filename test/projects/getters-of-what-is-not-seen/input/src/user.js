export class User {
  get limit() {
    console.log("get");
    return 3;
  }
  get quiet() {
    return this.x;
  }
}

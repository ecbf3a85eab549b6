console.log("limits loaded");
export class Limits {
  static readonly pro = 3;
  value = 1;
}

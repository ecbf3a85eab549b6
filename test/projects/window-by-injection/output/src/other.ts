export class Shop {
  constructor(private readonly view: { Rupt: { attach(item: object): void } }) {}

  show() {
    this.view.Rupt.attach({ item: 1 });
  }
}

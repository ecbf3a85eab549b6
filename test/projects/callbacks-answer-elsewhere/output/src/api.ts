export class Api {
  async out() {
    return false;
  }

  async close() {
    await fetch("/logout");
  }
}

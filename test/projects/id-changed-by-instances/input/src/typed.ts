export const mobile = { id: "client-4" };

class Config {
  constructor(private readonly values: { id: string } = mobile) {}
  set(id: string) {
    this.values.id = id;
  }
}

export const config = new Config(mobile);

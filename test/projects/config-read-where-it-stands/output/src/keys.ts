export enum Keys {
  Rupt = "client_enum",
}

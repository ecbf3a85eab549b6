interface ImportMetaEnv {
  readonly PUBLIC_RUPT_CLIENT_ID: string;
}

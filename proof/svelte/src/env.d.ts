interface ImportMetaEnv {
  readonly VITE_RUPT_CLIENT_ID?: string;
}

/// <reference types="vite/client" />

interface ImportMetaEnv {
  readonly VITE_RUPT_CLIENT_ID?: string;
}

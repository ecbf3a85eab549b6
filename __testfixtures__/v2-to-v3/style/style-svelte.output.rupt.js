import Rupt from '@ruptjs/client';

export const rupt = new Rupt({ clientId: import.meta.env.VITE_ID });

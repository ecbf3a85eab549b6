import { create } from "zustand";

export const useSession = create((set) => ({ session: null, setSession: (session) => set({ session }) }));

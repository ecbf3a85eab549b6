import { create } from "zustand";
export const useStore = create((set) => ({ user: null, leave: ({ challenge }) => set({ challenge }) }));

export const OUT = '/out'

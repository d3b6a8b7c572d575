export const form = { missing: 'Tego jeszcze brakuje.' };

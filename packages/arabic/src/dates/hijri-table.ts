/** Written by scripts/hijri-table.ts from ICU's tables of the Umm al-Qura calendar. */

/** The first and last year of the table (AH). */
export const HIJRI_FIRST_YEAR = 1300
export const HIJRI_LAST_YEAR = 1500

/** 1 Muharram of the first year, in days from 1970-01-01. */
export const HIJRI_FIRST_DAY = -31826

/** Three hexadecimal digits a year: bit `month - 1` is set where the month has 30 days, else it has 29. */
export const HIJRI_MONTHS =
  '5552ab9372b657636cb55aaa95649e95d2ba5b53aab4ba9652e2ad56db5a752f25e8ad16a56ab56b4da9b92b2564ba9b35a6d95d4da5d4aa95536975' +
  '2f46e96d46a953525d4bd9ba3b4b69b2aa554ada5d2da6d9eaae94d2ac564aea6d56ad55d4aa9352ba5b53a6b5ea9d52d29a554ad56daea6e4ed1da2' +
  'aaa95a2da5b9bb27646c95552ab4dbaba5b4da9d52aa592d26d8ed2daad5aa5a4b4979372b6975d69d52c9592b25b4db9d55d2da5d4aa9554daad3aa' +
  'bd2bc4b89a9552d5adb6a6d4dc9d92aa69562ae56d36ab55aaa94d49d95d2ba5b55aad55a9a92e26e55dada6d46a5b27a4d4ad56db5a754f49e92d26' +
  'a563566b5baab92b2568ba9b55aada5b4da9b52a9a536276575af26d46a95552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad56ad65' +
  'd4a'

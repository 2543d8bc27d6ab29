/** Words without weight of their own. */
export const STOP_WORDS = new Set(
  'a an as at be by do he if in is it me my no of on or so to up us we am i the and for that with from have has had was were are been being this these those they their them there then than will would could should may might must can not but his her hers him she its our your you who whom which what when where why how all any both each few more most other some such only own same too very just also into over under again after before about between through during against while because until upon said says say told added according one two three first last new year years'.split(
    ' ',
  ),
);

/** Words of the page around the claims lab. */
export interface LabPageWords {
  heading: string;
  introduction: string;
  skip: string;
  home: string;
  noScript: string;
}

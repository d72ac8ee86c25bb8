// Dates as people read them, in the language of the page.

const language = document.documentElement.lang;

export const readDate = (date, precision) => {
  const [year, month, day] = date.split("-").map(Number);
  if (precision === "quarter") return `Q${Math.ceil(month / 3)} ${year}`;
  const shape = precision === "month" ? { month: "long", year: "numeric" } : { dateStyle: "long" };
  return new Intl.DateTimeFormat(language, shape).format(new Date(year, month - 1, day));
};

export const readMoment = (moment) =>
  moment ? new Intl.DateTimeFormat(language, { timeStyle: "short", dateStyle: "medium" }).format(new Date(moment)) : "";

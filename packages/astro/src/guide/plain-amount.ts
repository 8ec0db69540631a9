/** Pounds as people write them: "PLAB 1: £50" for "PLAB 1: GBP 50.00". Other money stays as it is. */
export const plainAmount = (text: string): string =>
  text.replace(/\bGBP (\d+)\.(\d\d)\b/g, (_whole, pounds: string, pence: string) => {
    const grouped = Number(pounds).toLocaleString('en-GB')
    return pence === '00' ? `£${grouped}` : `£${grouped}.${pence}`
  })

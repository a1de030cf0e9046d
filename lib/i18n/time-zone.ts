/** Every date that a person reads is Chinese standard time, wherever the server or the reader is. */
export const TIME_ZONE = "Asia/Shanghai";
